package org.plumbline.reports.catalogue;

import java.util.Arrays;
import java.util.List;
import org.plumbline.oracle.Operation;
import org.plumbline.properties.Suite;
import org.plumbline.properties.lane.Lane;

/**
 * An operation of the catalogue.
 *
 * @param suite how it is tried
 */
public record Entry(Suite<?> suite) {

    /** The operation with its documented defaults. */
    public Operation operation() {
        return suite.standard();
    }

    public String name() {
        return operation().name();
    }

    /** The last part of its package: {@code layer}, {@code loss}. */
    public String family() {
        String packageName = operation().getClass().getPackageName();
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }

    /** Its conventions, each with all choices. */
    public List<Choice> conventions() {
        return operation().conventions().entrySet().stream()
                .map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
    }

    /** The lanes that judge it. */
    public List<Lane> lanes() {
        return Arrays.stream(Lane.values()).filter(lane -> lane.applies(suite)).toList();
    }
}
