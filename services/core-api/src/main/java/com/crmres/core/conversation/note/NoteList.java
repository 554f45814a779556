package com.crmres.core.conversation.note;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The notes of a conversation, the newest first. */
@Schema(name = "ConversationNoteList")
record NoteList(List<NoteResponse> notes) {}
