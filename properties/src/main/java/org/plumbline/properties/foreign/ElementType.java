package org.plumbline.properties.foreign;

/** The type of an array's elements, as they travel: little-endian. */
public enum ElementType {
    /** IEEE 754 double precision. */
    FLOAT64("float64", Double.BYTES),
    /** IEEE 754 single precision. */
    FLOAT32("float32", Float.BYTES),
    /** Signed 64-bit integers. */
    INT64("int64", Long.BYTES),
    /** One byte an element, 0 or 1. */
    BOOL("bool", Byte.BYTES);

    private final String wireName;
    private final int bytes;

    ElementType(String wireName, int bytes) {
        this.wireName = wireName;
        this.bytes = bytes;
    }

    /** Its name in a message. */
    public String wireName() {
        return wireName;
    }

    /** The size of an element. */
    public int bytes() {
        return bytes;
    }
}
