package com.crmres.ai.understanding;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks its readers in order until one is sure enough; else the least unsure has spoken. */
public final class ReadingChain {

    private final List<Reader> readers;
    private final BigDecimal sureEnough;

    public ReadingChain(List<Reader> readers, BigDecimal sureEnough) {
        this.readers = List.copyOf(readers);
        this.sureEnough = sureEnough;
    }

    public Understanding read(Utterance utterance) {
        Stream.Builder<Understanding> unsure = Stream.builder();
        for (Reader reader : readers) {
            Optional<Understanding> understanding = reader.read(utterance);
            if (understanding.filter(read -> read.isSureTo(sureEnough)).isPresent()) {
                return understanding.get();
            }
            understanding.ifPresent(unsure);
        }
        return unsure.build()
                .max(Comparator.comparing(Understanding::confidence))
                .map(Objects::requireNonNull)
                .orElseThrow(() -> new IllegalStateException("No reader said anything"));
    }
}
