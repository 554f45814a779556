/** What a service says, committed with its state and published after it, in order. */
@NullMarked
package com.crmres.kit.outbox;

import org.jspecify.annotations.NullMarked;
