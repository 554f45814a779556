package com.crmres.core.team;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of the restaurant. */
@RestController
@RequestMapping("/api/v1/team")
@Tag(name = "Team")
class TeamController {

    private final TeamReader reader;
    private final TeamDesk desk;

    TeamController(TeamReader reader, TeamDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    @GetMapping
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "listTeam",
            summary = "List who works here",
            description = "For a manager of some branches: those who work in one of them.")
    TeamList list(@AuthenticationPrincipal Caller caller) {
        return reader.list(caller);
    }

    @PatchMapping("/{user_id}")
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "changeMember",
            summary = "Change what somebody may do and where; what is absent stays",
            description =
                    "Takes effect at once: access tokens given before are refused, a refresh gives one that says what"
                            + " holds now. Managers change agents and viewers of their own branches. 409 last_owner.")
    ResponseEntity<TeamList.Member> change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("user_id") UUID userId,
            @Parameter(description = "ETag of what is changed")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch,
            @Valid @RequestBody MemberChange change) {
        TeamList.Member member = desk.change(caller, userId, ifMatch, change);
        return Versions.of(member, member.version());
    }

    @DeleteMapping("/{user_id}")
    @AtLeast(Role.MANAGER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeMember",
            summary = "Let somebody work here no longer; their tokens are refused at once",
            description = "409 last_owner.")
    void remove(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("user_id") UUID userId,
            @Parameter(description = "ETag of what is removed")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch) {
        desk.remove(caller, userId, ifMatch);
    }
}
