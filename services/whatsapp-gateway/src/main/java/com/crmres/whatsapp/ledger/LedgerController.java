package com.crmres.whatsapp.ledger;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the books to operators and tests. */
@RestController
class LedgerController {

    private final LedgerPages pages;

    LedgerController(LedgerPages pages) {
        this.pages = pages;
    }

    @GetMapping("/internal/ledger")
    Ledger ledger() {
        return pages.all();
    }
}
