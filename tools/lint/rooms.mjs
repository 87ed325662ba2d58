/** Who may import whom: contracts <- domain <- api | web, and whatsapp <- api | simulator. */
export const roomConstraints = [
  { sourceTag: 'layer:contracts', onlyDependOnLibsWithTags: [], allowedExternalImports: [] },
  { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: ['layer:contracts'], allowedExternalImports: [] },
  { sourceTag: 'layer:wire', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:app', onlyDependOnLibsWithTags: ['layer:contracts', 'layer:domain', 'layer:wire'] },
  { sourceTag: 'room:simulator', onlyDependOnLibsWithTags: ['layer:wire'] },
  { sourceTag: 'layer:end-to-end', onlyDependOnLibsWithTags: ['layer:contracts', 'layer:wire'] },
  {
    sourceTag: 'platform:browser',
    notDependOnLibsWithTags: ['platform:node'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'class-validator', 'class-transformer', 'pg', 'fastify', 'socket.io'],
  },
];

/**
 * What tests may take from another room: the simulator's client, which is how one acts as a customer; and, from end to
 * end, the API's way to start the whole shop.
 */
export const borrowedByTests = ['simulator/src/(?:control|simulator-client)$', 'api/test/support/[a-z-]+$', 'api/bench/(?:lines|measured)$', 'web/src/testing/an?-[a-z]+$'];
