package com.crmres.core.menu.sheet;

import com.crmres.core.api.AtLeast;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The menu as a sheet over HTTP. */
@RestController
@RequestMapping("/api/v1/menu")
@Tag(name = "Menu")
class SheetController {

    private static final String CSV = "text/csv";
    private static final String EXAMPLE =
            "category_ar,category_en,name_ar,name_en,price\r\nالمشروبات,Drinks,لبن,Laban,4\r\n";

    private final SheetDesk desk;
    private final MenuExport export;

    SheetController(SheetDesk desk, MenuExport export) {
        this.desk = desk;
        this.export = export;
    }

    @PostMapping(path = "/import", consumes = CSV)
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "importMenu",
            summary = "Take a sheet over into the menu, as a whole or not at all",
            description =
                    "A row changes the dish with its id, or else the one of this Arabic name in the category of this"
                            + " Arabic name, or else adds one. A column that is not there stays as it is, an empty cell empties;"
                            + " what is on the menu and not in the sheet stays. Columns: id, category_ar, category_en, name_ar,"
                            + " name_en, description_ar, description_en, price, available, calories, high_salt, caffeine_mg,"
                            + " allergens, aliases; several allergens or aliases with | between. UTF-8, 2000 rows at most.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(type = "string", maxLength = 1_000_000),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(responseCode = "200", description = "What it did, or what is wrong with it")
    @ApiResponse(
            responseCode = "400",
            description = "sheet_unreadable, sheet_not_utf8 or sheet_too_long",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Error")))
    @ApiResponse(
            responseCode = "409",
            description = "menu_full: no menu has more than details.allowed of these",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Error")))
    SheetResult take(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "true to be told only what it would do")
                    @RequestParam(name = "dry_run", defaultValue = "false")
                    boolean trial,
            @RequestBody byte[] sheet) {
        return desk.take(caller, sheet, trial);
    }

    @GetMapping(path = "/export", produces = CSV)
    @Operation(
            operationId = "exportMenu",
            summary = "Get the menu as a sheet",
            description = "CSV as RFC 4180 has it, in UTF-8 with a byte order mark. What a spreadsheet could take for a"
                    + " formula has an apostrophe before it; taken over again the sheet changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "The sheet",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string"), examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<byte[]> export(@AuthenticationPrincipal Caller caller) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("menu.csv")
                                .build()
                                .toString())
                .body(export.write(caller));
    }
}
