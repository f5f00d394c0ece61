/** Dense arrays: of doubles for references ({@code Tensor}), of abstract scalars for definitions ({@code NdArray}). */
package org.plumbline.oracle.tensor;
