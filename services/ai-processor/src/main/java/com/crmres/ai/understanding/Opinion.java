package com.crmres.ai.understanding;

import org.jspecify.annotations.Nullable;

/**
 * One thing liked or disliked.
 *
 * @param aspect the side it is about; absent when it is about the whole
 * @param because the side that the word itself speaks of: slow service is service because of speed
 */
public record Opinion(
        @Nullable Aspect aspect, boolean liked, @Nullable Aspect because) {}
