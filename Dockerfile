# docker build -t jobscan . && docker run --rm -i jobscan parse - < listing.txt
FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY jobscan jobscan
RUN pip wheel --no-deps --wheel-dir /wheels .

FROM python:3.13-slim
COPY --from=build /wheels /wheels
RUN pip install --no-cache-dir /wheels/*.whl && rm -r /wheels && useradd --create-home jobscan
USER jobscan
WORKDIR /data
ENTRYPOINT ["jobscan"]
CMD ["--help"]
