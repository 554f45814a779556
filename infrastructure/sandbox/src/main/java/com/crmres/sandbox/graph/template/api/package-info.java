/** Templates as the Graph API lists, takes and deletes them. */
@NullMarked
package com.crmres.sandbox.graph.template.api;

import org.jspecify.annotations.NullMarked;
