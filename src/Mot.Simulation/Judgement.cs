namespace Mot.Simulation;

/// <summary>The overall judgement of a trip: the touchpoints' effects, and what the memory adds.</summary>
internal static class Judgement
{
    /// <summary>What each touchpoint adds to the overall judgement, in points; the memory's parts are its whose encounter they are.</summary>
    /// <param name="model">The truth.</param>
    /// <param name="weights">What the touchpoints count for the customer, 1 for most.</param>
    /// <param name="walk">What happened.</param>
    /// <param name="left">What was left in mind after each step of the walk.</param>
    /// <param name="expected">What was expected of each touchpoint.</param>
    /// <param name="parts">Filled: one number for each touchpoint of the journey, 0 where it was not met.</param>
    /// <returns>The judgement without noise.</returns>
    internal static double Of(CompanyModel model, double[] weights, TripWalk walk, ReadOnlySpan<double> left, ReadOnlySpan<double> expected, Span<double> parts)
    {
        parts.Clear();
        if (walk.Steps.Count == 0)
        {
            return CompanyModel.Neutral;
        }

        MemoryRule memory = model.Memory;
        double each = memory.Mean * (memory.Averages ? model.Touchpoints.Length / (double)walk.Steps.Select(step => step.Touchpoint).Distinct().Count() : 1);
        int peak = 0;
        int trough = 0;
        for (int s = 0; s < walk.Steps.Count;)
        {
            int t = walk.Steps[s].Touchpoint;
            int from = s;
            double sum = 0;
            for (; s < walk.Steps.Count && walk.Steps[s].Touchpoint == t; s++)
            {
                sum += left[s];
                peak = left[s] > left[peak] ? s : peak;
                trough = left[s] < left[trough] ? s : trough;
                parts[t] += memory.Disconfirmation * (left[s] - expected[t]) / walk.Steps.Count;
            }

            double above = (sum / (s - from)) - CompanyModel.Neutral;
            TouchpointModel truth = model.Touchpoints[t];
            parts[t] += each * weights[t] * above * (above < 0 ? truth.Penalty : truth.Reward);
        }

        Remember(peak, memory.Peak, walk, left, parts);
        Remember(trough, memory.Trough, walk, left, parts);
        Remember(walk.Steps.Count - 1, memory.End, walk, left, parts);
        Remember(0, memory.First, walk, left, parts);
        double judged = CompanyModel.Neutral;
        foreach (double part in parts)
        {
            judged += part;
        }

        return judged;
    }

    private static void Remember(int step, double weight, TripWalk walk, ReadOnlySpan<double> left, Span<double> parts) =>
        parts[walk.Steps[step].Touchpoint] += weight * (left[step] - CompanyModel.Neutral);
}
