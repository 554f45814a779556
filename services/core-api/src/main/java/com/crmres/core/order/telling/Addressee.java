package com.crmres.core.order.telling;

import com.crmres.model.LocalizedText;
import java.time.ZoneId;

/** Who is told, in which of the product's languages, and about which place. */
record Addressee(boolean arabic, LocalizedText branch, ZoneId zone) {}
