package org.plumbline.reports.thirdparty;

/**
 * A place where documentation and behaviour differ.
 *
 * @param documented what is written, and where
 * @param observed what the code does
 * @param evidence the numbers that show it
 */
public record Discrepancy(String documented, String observed, String evidence) {
}
