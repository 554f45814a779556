/** The command up: the whole system started in order, kept running and taken down again. */
@NullMarked
package com.crmres.local.supervisor;

import org.jspecify.annotations.NullMarked;
