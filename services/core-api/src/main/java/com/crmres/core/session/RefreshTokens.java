package com.crmres.core.session;

import com.crmres.model.account.RefreshToken;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The refresh tokens of the restaurant whose transaction is open. */
interface RefreshTokens extends Repository<RefreshToken, UUID> {

    Optional<RefreshToken> findByHash(byte[] hash);

    void save(RefreshToken token);

    /** Before its successor is stored, since only one token of a session is good. */
    void saveAndFlush(RefreshToken token);
}
