package com.crmres.core.customer.note;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The notes of a customer, the newest first. */
@Schema(name = "CustomerNoteList")
record NoteList(List<NoteResponse> notes) {}
