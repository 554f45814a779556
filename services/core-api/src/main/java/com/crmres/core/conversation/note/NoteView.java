package com.crmres.core.conversation.note;

import com.crmres.model.conversation.ConversationNote;
import org.jspecify.annotations.Nullable;

/** A note with the name of whoever wrote it, read at once. */
record NoteView(ConversationNote note, @Nullable String writer) {}
