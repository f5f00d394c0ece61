package org.plumbline.reports.exam.paper;

import java.nio.charset.StandardCharsets;

/**
 * A file of a paper.
 *
 * @param shelf where it belongs
 * @param ending of its name
 */
public record PaperFile(Shelf shelf, String ending, byte[] content) {

    /** Where a file belongs: what is given to students is apart from what staff keep. */
    public enum Shelf {
        /** Without a word of the key. */
        PAPERS("papers"),
        KEYS("keys"),
        /** Question banks of learning platforms, with their answers. */
        BANKS("banks");

        private final String folder;

        Shelf(String folder) {
            this.folder = folder;
        }

        public String folder() {
            return folder;
        }
    }

    static PaperFile of(Shelf shelf, String ending, String text) {
        return new PaperFile(shelf, ending, text.getBytes(StandardCharsets.UTF_8));
    }
}
