/** Meta's Graph API for sending, as strict as the real one. */
@NullMarked
package com.crmres.sandbox.graph;

import org.jspecify.annotations.NullMarked;
