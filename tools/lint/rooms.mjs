/** Who may import whom: contracts <- domain <- api | web, and whatsapp <- api | simulator. */
export const roomConstraints = [
  { sourceTag: 'layer:contracts', onlyDependOnLibsWithTags: [], allowedExternalImports: [] },
  { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: ['layer:contracts'], allowedExternalImports: [] },
  { sourceTag: 'layer:wire', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:app', onlyDependOnLibsWithTags: ['layer:contracts', 'layer:domain', 'layer:wire'] },
  { sourceTag: 'room:simulator', onlyDependOnLibsWithTags: ['layer:wire'] },
  {
    sourceTag: 'platform:browser',
    notDependOnLibsWithTags: ['platform:node'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'class-validator', 'class-transformer', 'pg', 'fastify', 'socket.io'],
  },
];
