/** The kinds of message that a restaurant may send, each with its limits. */
@NullMarked
package com.crmres.sandbox.graph.kind;

import org.jspecify.annotations.NullMarked;
