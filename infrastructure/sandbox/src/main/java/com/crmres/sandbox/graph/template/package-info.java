/** Message templates: what they consist of and where they are kept. */
@NullMarked
package com.crmres.sandbox.graph.template;

import org.jspecify.annotations.NullMarked;
