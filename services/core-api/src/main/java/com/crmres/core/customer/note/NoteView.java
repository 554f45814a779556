package com.crmres.core.customer.note;

import com.crmres.model.customer.CustomerNote;
import org.jspecify.annotations.Nullable;

/** A note with the name of whoever wrote it, read at once. */
record NoteView(CustomerNote note, @Nullable String writer) {}
