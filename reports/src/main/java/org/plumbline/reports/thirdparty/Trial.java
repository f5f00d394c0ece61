package org.plumbline.reports.thirdparty;

/** A piece of third-party code and how it is judged. */
public interface Trial {

    /** The library: {@code Tribuo 4.3.2}. */
    String library();

    /** The class, function or mode that is judged. */
    String subject();

    /** Compares it with the oracle on random inputs. */
    Judgement judge(long seed);
}
