package com.crmres.core.apikey;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A key, this once. */
@Schema(name = "NewApiKey")
record NewApiKey(
        UUID id,

        @Schema(description = "Keep it: nobody can show it again", example = "crk_Yk3v0t9l...")
        String key,

        @Schema(description = "As the list shows it from now on")
        ApiKeyList.Entry described) {

    @Override
    public String toString() {
        return "NewApiKey[" + id + "]";
    }
}
