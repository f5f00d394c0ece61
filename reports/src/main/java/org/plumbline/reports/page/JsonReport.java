package org.plumbline.reports.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Records as JSON, for programs; an infinite ratio is the string "Infinity", as JSON has no such number. */
public final class JsonReport {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {
    }

    public static String of(Object records) {
        try {
            return MAPPER.writeValueAsString(records) + System.lineSeparator();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records of plain data", impossible);
        }
    }
}
