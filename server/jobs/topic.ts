/** The bus tells of it when a job was asked for. */
export const jobsTopic = 'jobs'
