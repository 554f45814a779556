/** What Meta checks before it takes a template into review. */
@NullMarked
package com.crmres.sandbox.graph.template.rule;

import org.jspecify.annotations.NullMarked;
