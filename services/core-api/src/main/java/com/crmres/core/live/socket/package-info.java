/** The sockets of open screens and what keeps them told. */
@NullMarked
package com.crmres.core.live.socket;

import org.jspecify.annotations.NullMarked;
