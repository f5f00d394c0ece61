package org.plumbline.reports.exam.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import net.sourceforge.jeuclid.font.FontFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of papers that carry theirs along: DejaVu, which has Greek and the signs of mathematics. */
enum PaperFont {
    SERIF("DejaVu Serif", "DejaVuSerif", 400, FontStyle.NORMAL),
    BOLD("DejaVu Serif", "DejaVuSerif-Bold", 700, FontStyle.NORMAL),
    ITALIC("DejaVu Serif", "DejaVuSerif-Italic", 400, FontStyle.ITALIC),
    /** Has the signs that others have not. */
    SANS("DejaVu Sans", "DejaVuSans", 400, FontStyle.NORMAL),
    MONO("DejaVu Sans Mono", "DejaVuSansMono", 400, FontStyle.NORMAL);

    /** In the order in which a letter is looked for. */
    static final List<String> FAMILIES = List.of(SERIF.family, SANS.family);

    private static final String PLACE = "/net/sf/jasperreports/fonts/dejavu/";

    private final String family;
    private final String file;
    private final int weight;
    private final FontStyle style;

    PaperFont(String family, String file, int weight, FontStyle style) {
        this.family = family;
        this.file = file;
        this.weight = weight;
        this.style = style;
    }

    private InputStream open() {
        return PaperFont.class.getResourceAsStream(PLACE + file + ".ttf");
    }

    /** Lets texts of a PDF be set in all of them; only letters that are used are embedded. */
    static void in(PdfRendererBuilder pdf) {
        for (PaperFont font : values()) {
            pdf.useFont(font::open, font.family, font.weight, font.style, true);
        }
    }

    /** Lets formulas be set in those of which a letter is looked for; they slant letters by themselves. */
    static void forFormulas() {
        for (PaperFont font : List.of(SERIF, SANS)) {
            try (InputStream in = font.open()) {
                FontFactory.getInstance().registerFont(Font.TRUETYPE_FONT, in);
            } catch (IOException | FontFormatException broken) {
                throw new IllegalStateException("a font that is bundled: " + font.file, broken);
            }
        }
    }

    /** A stand-in for fonts that are asked for by name only, such as those of every PDF reader. */
    static TrueTypeFont standIn() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(SANS.open()));
        } catch (IOException broken) {
            throw new IllegalStateException("a font that is bundled: " + SANS.file, broken);
        }
    }
}
