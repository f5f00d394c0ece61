package org.plumbline.reports.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A count that cannot be zero. */
final class AtLeastOne implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
        if (!value.matches("0*[1-9][0-9]{0,8}")) {
            throw new TypeConversionException("'" + value + "' came, a whole number from 1 to 999999999 is allowed");
        }
        return Integer.valueOf(value);
    }
}
