/** Message templates: what they are, where they are kept, and how the Graph API tells them. */
@NullMarked
package com.crmres.sandbox.graph.template;

import org.jspecify.annotations.NullMarked;
