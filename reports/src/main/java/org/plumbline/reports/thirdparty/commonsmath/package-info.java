/** Commons Math's activations, error function, statistics and fast Fourier transform, where the oracle has them too. */
package org.plumbline.reports.thirdparty.commonsmath;
