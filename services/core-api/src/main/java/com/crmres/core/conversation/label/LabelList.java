package com.crmres.core.conversation.label;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A restaurant's labels, in its order. */
@Schema(name = "LabelList")
record LabelList(List<LabelResponse> labels) {}
