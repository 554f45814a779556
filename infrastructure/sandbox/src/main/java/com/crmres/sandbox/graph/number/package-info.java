/** What the Graph API tells and takes about numbers, accounts and tokens. */
@NullMarked
package com.crmres.sandbox.graph.number;

import org.jspecify.annotations.NullMarked;
