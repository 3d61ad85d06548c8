#!/bin/bash
# A month's packet on Slurm, a shard a task: sbatch --array=1-8 samples/cluster/slurm.sh
# Then, once all have ended: guidepost merge "$OUT" --out packet
#SBATCH --job-name=guidepost
#SBATCH --cpus-per-task=2
#SBATCH --mem=2G
#SBATCH --time=01:00:00
#SBATCH --output=guidepost-%A-%a.log
set -euo pipefail
umask 077
LOGS=${LOGS:?the files or folders with logs and goals}
MONTH=${MONTH:?the month, such as 2026-10}
OUT=${OUT:?a folder that all machines see}
# A fixed as-of day, so that a task that runs after midnight agrees with the others.
AS_OF=${AS_OF:?the last day that counts, such as 2026-10-31}
# shellcheck disable=SC2086 # several files or folders may be named
exec guidepost packet $LOGS --month "$MONTH" --as-of "$AS_OF" --paper "${PAPER:-letter}" \
  --language "${LANGUAGE_TAG:-en}" --shard auto --jobs "${SLURM_CPUS_PER_TASK:-2}" \
  --out "$OUT/$SLURM_ARRAY_TASK_ID"
