using FsCheck;
using FsCheck.Fluent;
using Mot.Core.Encounters;
using Mot.Core.Studies;
using Mot.Testing;

namespace Mot.Examples;

/// <summary>The example of docs/simulation.md for tests of a host.</summary>
internal static class ArbitrariesExample
{
    internal static void Check()
    {
        #region check
        IArbMap mot = ArbMap.Default.Merge(typeof(MotArbitraries));
        Prop.ForAll(mot.ArbFor<AnsweredStudy>(), answered =>
        {
            // What was added and taken back again leaves nothing behind.
            StudyTally tally = answered.Tally();
            foreach (Response response in answered.Responses)
            {
                tally.Subtract(response);
            }

            return tally.Whole.Count == 0;
        }).QuickCheckThrowOnFailure();
        #endregion check
    }
}
