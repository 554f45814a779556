package com.crmres.core.menu.photo;

/** A picture as it is kept: without place, time and maker of the photograph. */
record Picture(PictureKind kind, byte[] bytes) {}
