package org.plumbline.properties.foreign;

import java.io.IOException;

/** What came from the other side is no message of the protocol. */
final class BrokenProtocol extends IOException {

    private static final long serialVersionUID = 1L;

    private final Answer.Loss loss;

    BrokenProtocol(Answer.Loss loss, String detail) {
        super(detail);
        this.loss = loss;
    }

    BrokenProtocol(String detail) {
        this(Answer.Loss.PROTOCOL, detail);
    }

    Answer.Lost answer() {
        return new Answer.Lost(loss, getMessage());
    }
}
