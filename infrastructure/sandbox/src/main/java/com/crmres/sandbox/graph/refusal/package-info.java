/** Meta's refusals, and the limits behind most of them. */
@NullMarked
package com.crmres.sandbox.graph.refusal;

import org.jspecify.annotations.NullMarked;
