package org.plumbline.properties.formula;

/**
 * A place in the text of a formula.
 *
 * @param position counted from 0
 */
record Spot(int position) {

    MalformedFormula refuses(String says) {
        return new MalformedFormula(position, says);
    }
}
