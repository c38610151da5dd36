using Mot.Examples.Batch;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return BatchJob.Run(args, Console.Out, Console.Error, stop.Token);
