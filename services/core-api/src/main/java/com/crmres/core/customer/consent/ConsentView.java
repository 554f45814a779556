package com.crmres.core.customer.consent;

import com.crmres.model.customer.Consent;
import org.jspecify.annotations.Nullable;

/** A consent with the name of whoever took it down, read at once. */
record ConsentView(Consent consent, @Nullable String recorder) {}
