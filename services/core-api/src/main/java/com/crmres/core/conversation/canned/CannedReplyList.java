package com.crmres.core.conversation.canned;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Canned replies, those first whose shortcut begins with what was looked for. */
@Schema(name = "CannedReplyList")
record CannedReplyList(List<CannedReplyResponse> cannedReplies) {}
