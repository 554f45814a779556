package com.crmres.core.provisioning;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads the restaurants of a file, or of all {@code .yaml} files of a directory by name. */
final class RestaurantFiles {

    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    List<RestaurantFile> read(Path path) {
        try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
            return files.filter(file -> file.equals(path) || file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(this::readOne)
                    .toList();
        } catch (IOException unreadable) {
            throw new ProvisioningRefused(path + " cannot be listed: " + unreadable.getMessage());
        }
    }

    private RestaurantFile readOne(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return json.convertValue(tree, RestaurantFile.class);
        } catch (IOException unreadable) {
            throw new ProvisioningRefused(file + " cannot be read: " + unreadable.getMessage());
        } catch (YAMLException | JacksonException malformed) {
            throw new ProvisioningRefused(file + " is not a restaurant: " + malformed.getMessage());
        }
    }
}
