/** Contracts: interfaces whose jqwik properties are default methods. Implement one and run the tests. */
package org.plumbline.properties.contract;
