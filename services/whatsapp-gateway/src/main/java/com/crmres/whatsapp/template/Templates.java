package com.crmres.whatsapp.template;

import com.crmres.model.template.Template;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The templates of the restaurant at hand. */
interface Templates extends Repository<Template, UUID> {

    void save(Template template);

    void delete(Template template);

    Optional<Template> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Template t where t.id = :id")
    Optional<Template> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Template t where t.wabaId = :wabaId order by t.id")
    List<Template> lockAll(String wabaId);

    @Query("select t.id from Template t where t.wabaId = :wabaId and t.metaTemplateId = :metaId order by t.id limit 1")
    Optional<UUID> idOfMetas(String wabaId, String metaId);

    @Query("select t.id from Template t where t.wabaId = :wabaId and t.name = :name and t.language = :language")
    Optional<UUID> idOfNamed(String wabaId, String name, String language);

    @Query("select count(t) from Template t where t.wabaId = :wabaId and t.submittedAt > :since")
    long submittedSince(String wabaId, Instant since);

    @Query("select distinct n.wabaId from WhatsAppNumber n where n.active = true")
    List<String> accounts();
}
