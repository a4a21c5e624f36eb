package ca.docket.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The two pools, from the settings {@code docket.database.*}.
 *
 * @param people for requests, which are answered soon or refused
 * @param work for jobs, retention, evidence packs and migrations, which may take long
 */
@ConfigurationProperties("docket.database")
record DatabaseSettings(PoolSettings people, PoolSettings work) {
}
