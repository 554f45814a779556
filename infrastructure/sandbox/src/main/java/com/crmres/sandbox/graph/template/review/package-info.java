/** What becomes of a template after it was submitted, and who is told. */
@NullMarked
package com.crmres.sandbox.graph.template.review;

import org.jspecify.annotations.NullMarked;
