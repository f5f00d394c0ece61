package org.plumbline.properties;

/** Things with their number, as every message counts them: {@code 1 case}, {@code 1,340 cases}. */
public final class Plural {

    private Plural() {
    }

    /** So many of a thing: {@code 2 functions}. */
    public static String of(long number, String thing) {
        return String.format("%,d %s", number, noun(number, thing));
    }

    /** The word for so many of a thing. */
    public static String noun(long number, String thing) {
        return number == 1 ? thing : thing + "s";
    }
}
