/** One turn: everything unanswered is read together, decided on, and answered once. */
@NullMarked
package com.crmres.ai.turn;

import org.jspecify.annotations.NullMarked;
