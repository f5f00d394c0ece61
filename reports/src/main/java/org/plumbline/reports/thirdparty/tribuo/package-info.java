/**
 * Tribuo's optimisers, step by step against the oracle's. Tribuo adds what an optimiser returns to the parameters, so
 * it is fed with gradients of what is to grow: the negated gradients that the oracle's rules are fed with.
 */
package org.plumbline.reports.thirdparty.tribuo;
