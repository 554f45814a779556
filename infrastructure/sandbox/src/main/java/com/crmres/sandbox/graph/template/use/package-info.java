/** A template that is sent: its parameters against its definition. */
@NullMarked
package com.crmres.sandbox.graph.template.use;

import org.jspecify.annotations.NullMarked;
